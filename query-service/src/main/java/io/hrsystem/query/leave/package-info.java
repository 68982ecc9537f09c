/** Leave: what was asked for, what there is of it, and what is expected. */
@NullMarked
package io.hrsystem.query.leave;

import org.jspecify.annotations.NullMarked;
