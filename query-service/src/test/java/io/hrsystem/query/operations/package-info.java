/** The maintenance switch as this side's database knows it. */
@NullMarked
package io.hrsystem.query.operations;

import org.jspecify.annotations.NullMarked;
