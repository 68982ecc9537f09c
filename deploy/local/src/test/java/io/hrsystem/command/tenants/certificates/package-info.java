@NullMarked
package io.hrsystem.command.tenants.certificates;

import org.jspecify.annotations.NullMarked;
