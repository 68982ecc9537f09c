/** Files that people bring: taken, checked, worked on row by row, and gone again. What a row is says another feature. */
@NullMarked
package io.hrsystem.command.imports;

import org.jspecify.annotations.NullMarked;
