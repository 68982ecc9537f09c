/** People employed by a company. */
@NullMarked
package io.hrsystem.contract.employees;

import org.jspecify.annotations.NullMarked;
