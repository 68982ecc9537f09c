@NullMarked
package io.hrsystem.command.tenants.exports;

import org.jspecify.annotations.NullMarked;
