/** Files that people have brought: how far each is, and what was wrong with its rows. */
@NullMarked
package io.hrsystem.query.imports;

import org.jspecify.annotations.NullMarked;
