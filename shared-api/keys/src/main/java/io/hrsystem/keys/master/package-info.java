/** The key above all others, which is in no database. */
@NullMarked
package io.hrsystem.keys.master;

import org.jspecify.annotations.NullMarked;
