@NullMarked
package io.hrsystem.payroll.rules;

import org.jspecify.annotations.NullMarked;
