/** Who works where. */
@NullMarked
package io.hrsystem.query.employees;

import org.jspecify.annotations.NullMarked;
