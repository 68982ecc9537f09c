/** The one issuer of access tokens: Spring Authorization Server over the system's own clients and keys. */
@NullMarked
package io.hrsystem.command.identity.tokens;

import org.jspecify.annotations.NullMarked;
