/** The few words that every feature speaks. */
@NullMarked
package io.hrsystem.contract;

import org.jspecify.annotations.NullMarked;
