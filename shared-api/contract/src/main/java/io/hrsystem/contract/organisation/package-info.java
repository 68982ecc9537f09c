/** Departments of a company. */
@NullMarked
package io.hrsystem.contract.organisation;

import org.jspecify.annotations.NullMarked;
