/** Certificates of erasures: what is left of a company. */
@NullMarked
package io.hrsystem.command.tenants.certificates;

import org.jspecify.annotations.NullMarked;
