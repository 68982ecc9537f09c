/** What both services need once. */
@NullMarked
package io.hrsystem.platform;

import org.jspecify.annotations.NullMarked;
