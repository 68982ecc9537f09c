@NullMarked
package io.hrsystem.query.payroll;

import org.jspecify.annotations.NullMarked;
