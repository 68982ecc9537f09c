/** What is read of employees. */
@NullMarked
package io.hrsystem.query.employees;

import org.jspecify.annotations.NullMarked;
