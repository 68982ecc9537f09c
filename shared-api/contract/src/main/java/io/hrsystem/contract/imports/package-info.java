/** Files that people bring: what became of their rows. */
@NullMarked
package io.hrsystem.contract.imports;

import org.jspecify.annotations.NullMarked;
