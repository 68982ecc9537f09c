/** Programs through which people sign in: a client id without a secret, and where browsers may be sent back to. */
@NullMarked
package io.hrsystem.command.identity.apps;

import org.jspecify.annotations.NullMarked;
