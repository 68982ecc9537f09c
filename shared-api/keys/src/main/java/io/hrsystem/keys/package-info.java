/** The keys of personal values: made, wrapped, kept for minutes, rotated and destroyed for good. */
@NullMarked
package io.hrsystem.keys;

import org.jspecify.annotations.NullMarked;
