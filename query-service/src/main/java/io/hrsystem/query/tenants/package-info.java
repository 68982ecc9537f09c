/** Companies as customers: what they are, what they chose, and how far their onboarding has come. */
@NullMarked
package io.hrsystem.query.tenants;

import org.jspecify.annotations.NullMarked;
