/** Machines that call the system, such as time clocks: a client id, a secret, and roles at one tenant. */
@NullMarked
package io.hrsystem.command.identity.clients;

import org.jspecify.annotations.NullMarked;
