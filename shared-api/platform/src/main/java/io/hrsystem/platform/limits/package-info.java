/** What one caller may ask of a service: how much at once, and how often. */
@NullMarked
package io.hrsystem.platform.limits;

import org.jspecify.annotations.NullMarked;
