/** How stored events are sealed, and how anybody checks it without the system: hashes, trees, statements, signatures. */
@NullMarked
package io.hrsystem.contract.seals;

import org.jspecify.annotations.NullMarked;
