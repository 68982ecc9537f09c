@NullMarked
package io.hrsystem.command.payroll.runs;

import org.jspecify.annotations.NullMarked;
