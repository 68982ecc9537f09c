@NullMarked
package io.hrsystem.command.employees.leavers;

import org.jspecify.annotations.NullMarked;
