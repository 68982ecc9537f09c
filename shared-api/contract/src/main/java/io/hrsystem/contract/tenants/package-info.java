/** Companies: registration, onboarding, settings, suspension, end. */
@NullMarked
package io.hrsystem.contract.tenants;

import org.jspecify.annotations.NullMarked;
