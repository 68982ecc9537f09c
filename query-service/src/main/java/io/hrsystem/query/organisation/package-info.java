/** The departments of a company. */
@NullMarked
package io.hrsystem.query.organisation;

import org.jspecify.annotations.NullMarked;
