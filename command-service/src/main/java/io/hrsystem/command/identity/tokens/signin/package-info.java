/** The page on which people sign in, and all that stands between it and a session. */
@NullMarked
package io.hrsystem.command.identity.tokens.signin;

import org.jspecify.annotations.NullMarked;
