@NullMarked
package io.hrsystem.query.payroll.comparison;

import org.jspecify.annotations.NullMarked;
