/** What is read of tenants. */
@NullMarked
package io.hrsystem.query.tenants;

import org.jspecify.annotations.NullMarked;
