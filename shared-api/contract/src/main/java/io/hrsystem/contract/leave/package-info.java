/** Leave: what is granted, asked for, taken and lapses. */
@NullMarked
package io.hrsystem.contract.leave;

import org.jspecify.annotations.NullMarked;
