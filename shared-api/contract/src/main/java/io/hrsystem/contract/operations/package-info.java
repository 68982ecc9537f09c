/** Running the whole system: maintenance. */
@NullMarked
package io.hrsystem.contract.operations;

import org.jspecify.annotations.NullMarked;
