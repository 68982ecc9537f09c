/** People's accounts: invited by mail, activated with a first password. */
@NullMarked
package io.hrsystem.command.identity.accounts;

import org.jspecify.annotations.NullMarked;
