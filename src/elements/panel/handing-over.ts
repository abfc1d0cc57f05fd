/** How a form hands over what was filled in: the listeners of its button and of the form. */
interface HandingOver {
  readonly click: (event: Event) => void;
  readonly submit: (event: SubmitEvent) => void;
}

/**
 * Hands a form over when its button is clicked, which Enter in a field does too, and when a script or a password
 * manager submits the form. In a sandbox without `allow-forms` no form raises `submit`: listening to `submit` alone
 * would miss every click there.
 */
export function handingOver(take: (form: HTMLFormElement) => void): HandingOver {
  const give = (event: Event, form: HTMLFormElement | null) => {
    event.preventDefault();
    if (form) take(form);
  };
  return {
    click: (event) => give(event, (event.currentTarget as HTMLButtonElement).form),
    submit: (event) => give(event, event.currentTarget as HTMLFormElement),
  };
}
