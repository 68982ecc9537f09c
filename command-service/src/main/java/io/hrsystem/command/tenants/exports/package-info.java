/** All records of a company as one file, for the company to take away. */
@NullMarked
package io.hrsystem.command.tenants.exports;

import org.jspecify.annotations.NullMarked;
