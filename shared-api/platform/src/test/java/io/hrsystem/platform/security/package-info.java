/** Which tokens count. */
@NullMarked
package io.hrsystem.platform.security;

import org.jspecify.annotations.NullMarked;
