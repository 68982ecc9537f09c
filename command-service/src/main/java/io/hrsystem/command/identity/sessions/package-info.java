/** People's sign-ins, each by one app or browser: begun, used, ended. */
@NullMarked
package io.hrsystem.command.identity.sessions;

import org.jspecify.annotations.NullMarked;
