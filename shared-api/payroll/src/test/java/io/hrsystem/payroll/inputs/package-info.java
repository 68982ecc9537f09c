@NullMarked
package io.hrsystem.payroll.inputs;

import org.jspecify.annotations.NullMarked;
