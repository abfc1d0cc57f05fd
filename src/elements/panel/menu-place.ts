/** Between a menu and its button, and between a menu and the edge of the window, in pixels. */
const gap = 4;

/**
 * Where a menu opens, in pixels from the top left corner of the window: below its button, or above the button where there
 * is no room below. A menu that fits in neither place begins at the top of the window, and scrolls.
 */
export function menuPlace(
  button: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  menu: Pick<DOMRect, 'width' | 'height'>,
  { clientWidth, clientHeight }: Pick<Element, 'clientWidth' | 'clientHeight'>,
): { readonly left: number; readonly top: number } {
  const below = button.bottom + gap;
  const fits = below + menu.height <= clientHeight - gap;
  // Opens towards the middle of the window, in texts of either direction.
  const left = button.left + button.right > clientWidth ? button.right - menu.width : button.left;
  const rightmost = Math.max(gap, clientWidth - gap - menu.width);
  return {
    left: Math.min(Math.max(gap, left), rightmost),
    top: fits ? below : Math.max(gap, button.top - gap - menu.height),
  };
}
