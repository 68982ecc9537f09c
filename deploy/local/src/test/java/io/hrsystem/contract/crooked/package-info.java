/** What the contract must not hold. */
@NullMarked
package io.hrsystem.contract.crooked;

import org.jspecify.annotations.NullMarked;
