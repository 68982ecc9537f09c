/** Running the whole system: maintenance, keys, replays, what is parked, audits. */
@NullMarked
package io.hrsystem.contract.operations;

import org.jspecify.annotations.NullMarked;
