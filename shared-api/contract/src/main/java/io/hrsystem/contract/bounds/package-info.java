/** What may get into the log, said once for all value types. */
@NullMarked
package io.hrsystem.contract.bounds;

import org.jspecify.annotations.NullMarked;
