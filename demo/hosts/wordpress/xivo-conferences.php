<?php
/**
 * Plugin Name: XiVO conferences
 * Description: [xivo_conferences server="https://xuc.example.org"] shows voice conferences of a XiVO server.
 * Version: 0.1.0
 * License: MIT
 *
 * Put conference-elements.bundle.js of the package beside this file.
 */

if (!defined('ABSPATH')) {
    exit();
}

/** The shortcode's attributes, with _ for -: each is the data attribute of that name, and so the elements' own. */
const XIVO_CONFERENCES_ATTRIBUTES = [
    'server', 'page_cti', 'token_url', 'sso', 'remember', 'no_sign_in', 'keep_alive',
    'country_code', 'outside_prefix', 'international_prefix', 'directory', 'no_directory',
    'conference_number', 'announce', 'attendance', 'remember_guests', 'no_shortcuts', 'mask_numbers', 'heading_level', 'theme',
    'show', 'lang', 'dir',
];

/** Writes the block that the script turns into the panels. A token is no attribute: a page is cached and shared. */
function xivo_conferences_shortcode($given): string
{
    wp_enqueue_script_module(
        'xivo-conferences',
        plugins_url('conference-elements.bundle.js', __FILE__),
        [],
        '0.1.0'
    );
    $attributes = '';
    foreach (XIVO_CONFERENCES_ATTRIBUTES as $name) {
        // WordPress hands an attribute without a value over as a value without a name: [xivo_conferences sso].
        $value = $given[$name] ?? (is_array($given) && in_array($name, $given, true) ? '' : null);
        if ($value === null) {
            continue;
        }
        $attributes .= sprintf(' data-%s="%s"', str_replace('_', '-', $name), esc_attr($value));
    }
    return "<div data-xivo-conferences{$attributes}></div>";
}

add_shortcode('xivo_conferences', 'xivo_conferences_shortcode');
