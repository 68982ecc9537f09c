const form = document.getElementById('form');
const outcome = document.getElementById('outcome');
const token = new URLSearchParams(location.hash.slice(1)).get('token');
history.replaceState(null, '', location.pathname);

form.addEventListener('submit', async event => {
  event.preventDefault();
  const password = document.getElementById('password').value;
  if (password !== document.getElementById('repeated').value) {
    outcome.textContent = '비밀번호가 서로 다릅니다. · The passwords differ.';
    return;
  }
  const answer = await fetch('api/activation', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({token, password}),
  });
  if (answer.ok) {
    form.remove();
    outcome.textContent = '비밀번호가 설정되었습니다. · Your password is set.';
  } else {
    const problem = await answer.json().catch(() => ({}));
    outcome.textContent = problem.detail ?? '다시 시도해 주세요. · Please try again.';
  }
});
