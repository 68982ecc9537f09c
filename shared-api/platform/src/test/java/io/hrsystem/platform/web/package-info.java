/** The platform's web side, asked over HTTP. */
@NullMarked
package io.hrsystem.platform.web;

import org.jspecify.annotations.NullMarked;
