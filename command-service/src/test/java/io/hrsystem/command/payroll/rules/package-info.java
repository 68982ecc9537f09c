@NullMarked
package io.hrsystem.command.payroll.rules;

import org.jspecify.annotations.NullMarked;
