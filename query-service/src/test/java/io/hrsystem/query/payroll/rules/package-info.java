@NullMarked
package io.hrsystem.query.payroll.rules;

import org.jspecify.annotations.NullMarked;
