/** Departments of a company. */
@NullMarked
package io.hrsystem.command.organisation;

import org.jspecify.annotations.NullMarked;
