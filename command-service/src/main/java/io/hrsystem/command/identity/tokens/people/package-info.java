/** Tokens of people: who signs in by a page gets a code, for the code and its proof tokens, and those anew. */
@NullMarked
package io.hrsystem.command.identity.tokens.people;

import org.jspecify.annotations.NullMarked;
