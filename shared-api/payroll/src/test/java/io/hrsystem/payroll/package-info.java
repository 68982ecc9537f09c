@NullMarked
package io.hrsystem.payroll;

import org.jspecify.annotations.NullMarked;
