/** Who may sign in: machines with a secret, people with an account, and the tokens that both get. */
@NullMarked
package io.hrsystem.command.identity;

import org.jspecify.annotations.NullMarked;
