/** Companies as customers: registered, provisioned, suspended, ended. */
@NullMarked
package io.hrsystem.command.tenants;

import org.jspecify.annotations.NullMarked;
