/**
 * For `page.evaluate`: puts the preview's page into a sandboxed frame and answers with the first thing its script says,
 * and from which origin. Must use nothing outside itself.
 */
export function previewSays(): Promise<{ kind: unknown; origin: string }> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = '/preview/index.html';
  return new Promise((resolve) => {
    window.addEventListener('message', function hear(event: MessageEvent<{ kind?: unknown }>) {
      if (event.source !== frame.contentWindow) return;
      window.removeEventListener('message', hear);
      frame.remove();
      resolve({ kind: event.data.kind, origin: event.origin });
    });
    document.body.append(frame);
  });
}
