/** What is told to the ledger outside of all databases. */
@NullMarked
package io.hrsystem.command.platform.ledger;

import org.jspecify.annotations.NullMarked;
