@NullMarked
package io.hrsystem.query.payroll.runs;

import org.jspecify.annotations.NullMarked;
