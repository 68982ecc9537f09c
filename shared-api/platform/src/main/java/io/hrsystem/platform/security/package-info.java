/** Who is calling and what they may do. */
@NullMarked
package io.hrsystem.platform.security;

import org.jspecify.annotations.NullMarked;
