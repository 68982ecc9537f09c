@NullMarked
package io.hrsystem.command.tenants.offboarding;

import org.jspecify.annotations.NullMarked;
